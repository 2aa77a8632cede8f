package io.spinebridge.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.http.Operation;
import io.spinebridge.spine.UnforeseenInWriting;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.function.Supplier;

/** The bean behind {@link RecordPublisher}: the role, and nothing else of its own. It takes no part in transactions. */
@Stateless
@DeclareRoles(RecordPublisherBean.PUBLISHER)
@RolesAllowed(RecordPublisherBean.PUBLISHER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Interceptors(UnforeseenInWriting.class)
public class RecordPublisherBean implements RecordPublisher {

    static final String PUBLISHER = "spine-records-publisher";

    private final Supplier<PointersWriter> writer;

    /** For the container's proxy. */
    protected RecordPublisherBean() {
        this(null);
    }

    /**
     * Works with what the settings make.
     *
     * @param writer maintains pointers; the supplier throws while the settings are not valid
     */
    @Inject
    public RecordPublisherBean(Supplier<PointersWriter> writer) {
        this.writer = writer;
    }

    @Override
    public Published publish(NhsNumber patient, NewPointer pointer) {
        return Operation.run(() -> writer.get().publish(required(patient), InputRules.required("pointer", pointer)));
    }

    @Override
    public Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return Operation.run(() -> writer.get()
                .supersede(
                        required(patient),
                        InputRules.required("replaced pointer", replaced),
                        InputRules.required("pointer", pointer)));
    }

    @Override
    public Published publishAgain(PendingChange lost) {
        return Operation.run(() -> writer.get().publishAgain(InputRules.required("lost change", lost)));
    }

    @Override
    public void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        Operation.run(
                () -> writer.get().markEnteredInError(required(patient), InputRules.required("pointer", pointer)));
    }

    @Override
    public void delete(NhsNumber patient, PointerKey pointer) {
        Operation.run(() -> writer.get().delete(required(patient), InputRules.required("pointer", pointer)));
    }

    private static NhsNumber required(NhsNumber patient) {
        return InputRules.required("NHS number", patient);
    }
}
