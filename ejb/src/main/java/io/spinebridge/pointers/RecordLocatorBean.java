package io.spinebridge.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.http.Operation;
import io.spinebridge.spine.UnforeseenInReading;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.function.Supplier;

/** The bean behind {@link RecordLocator}: the role, and nothing else of its own. It takes no part in transactions. */
@Stateless
@DeclareRoles(RecordLocatorBean.VIEWER)
@RolesAllowed(RecordLocatorBean.VIEWER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Interceptors(UnforeseenInReading.class)
public class RecordLocatorBean implements RecordLocator {

    static final String VIEWER = "spine-records-viewer";

    private final Supplier<PointersReader> reader;

    /** For the container's proxy. */
    protected RecordLocatorBean() {
        this(null);
    }

    /**
     * Works with what the settings make.
     *
     * @param reader finds pointers; the supplier throws while the settings are not valid
     */
    @Inject
    public RecordLocatorBean(Supplier<PointersReader> reader) {
        this.reader = reader;
    }

    @Override
    public Pointers search(NhsNumber patient) {
        return search(patient, PointerFilter.ALL);
    }

    @Override
    public Pointers search(NhsNumber patient, PointerFilter filter) {
        return Operation.run(() -> reader.get().search(required(patient), InputRules.required("filter", filter)));
    }

    @Override
    public PointerCount count(NhsNumber patient) {
        return Operation.run(() -> reader.get().count(required(patient)));
    }

    @Override
    public Pointer read(NhsNumber patient, PointerId id) {
        return Operation.run(() -> reader.get().read(required(patient), InputRules.required("pointer id", id)));
    }

    @Override
    public Optional<Pointer> find(NhsNumber patient, PointerId id) {
        return Operation.run(() -> reader.get().find(required(patient), InputRules.required("pointer id", id)));
    }

    private static NhsNumber required(NhsNumber patient) {
        return InputRules.required("NHS number", patient);
    }
}
