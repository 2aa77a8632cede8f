package io.spinebridge.bridge;

import io.spinebridge.adjustments.AdjustmentsReader;
import io.spinebridge.adjustments.AdjustmentsWriter;
import io.spinebridge.adjustments.ConditionsWriter;
import io.spinebridge.adjustments.Reconciler;
import io.spinebridge.api.Spine;
import io.spinebridge.pointers.PointersReader;
import io.spinebridge.pointers.PointersWriter;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.retrieval.ContactDetailsReader;
import io.spinebridge.retrieval.ContentChoice;
import io.spinebridge.retrieval.RetrievalReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Hands out what the Bridge in force holds: to beans as suppliers, since another one may take its place. Thread safe. */
@ApplicationScoped
public class BridgeProducer {

    private final CurrentBridge bridge;

    /** For the container's proxy. */
    protected BridgeProducer() {
        this(null);
    }

    /** Hands out parts of this. */
    @Inject
    public BridgeProducer(CurrentBridge bridge) {
        this.bridge = bridge;
    }

    /** The certificate-backed SSLContext, for hosts that need one of their own: of the Bridge that is in force when it is injected. */
    @Produces
    @Dependent
    @Spine
    public SSLContext sslContext() {
        return bridge.get().tls().usable().context();
    }

    /** Accredited systems, as the Bridge in force knows them when it is asked. */
    @Produces
    @Singleton
    public AsidRegistry asidRegistry() {
        return new CurrentAsidRegistry(() -> bridge.get().registry());
    }

    /** Reads adjustments. */
    @Produces
    @Singleton
    public Supplier<AdjustmentsReader> adjustmentsReader() {
        return () -> bridge.get().adjustments().reader();
    }

    /** Changes consent, adjustments and the record as a whole. */
    @Produces
    @Singleton
    public Supplier<AdjustmentsWriter> adjustmentsWriter() {
        return () -> bridge.get().adjustments().writer();
    }

    /** Changes lists of conditions. */
    @Produces
    @Singleton
    public Supplier<ConditionsWriter> conditionsWriter() {
        return () -> bridge.get().adjustments().conditions();
    }

    /** Finds out what became of changes. */
    @Produces
    @Singleton
    public Supplier<Reconciler> reconciler() {
        return () -> bridge.get().adjustments().reconciler();
    }

    /** Finds pointers. */
    @Produces
    @Singleton
    public Supplier<PointersReader> pointersReader() {
        return () -> bridge.get().pointers().reader();
    }

    /** Maintains pointers. */
    @Produces
    @Singleton
    public Supplier<PointersWriter> pointersWriter() {
        return () -> bridge.get().pointers().writer();
    }

    /** Chooses among contents. */
    @Produces
    @Singleton
    public Supplier<ContentChoice> contentChoice() {
        return () -> bridge.get().retrieval().choice();
    }

    /** Fetches records. */
    @Produces
    @Singleton
    public Supplier<RetrievalReader> retrievalReader() {
        return () -> bridge.get().retrieval().records();
    }

    /** Fetches contact details. */
    @Produces
    @Singleton
    public Supplier<ContactDetailsReader> contactDetailsReader() {
        return () -> bridge.get().retrieval().contactDetails();
    }
}
