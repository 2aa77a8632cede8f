package io.spinebridge.payara;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.Spine;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.harness.AfterAllOthers;
import io.spinebridge.harness.HostModules;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.registry.AsidRegistry;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Annotation;
import javax.net.ssl.SSLContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a host gets by injection. Runs in the server, in a web module of the host, without anybody being signed in. */
@AfterAllOthers
@ExtendWith(ArquillianExtension.class)
class InsideTheContainerIT {

    private static final NhsNumber SOMEBODY = NhsNumber.of("999 000 1014");
    private static final Annotation OF_SPINEBRIDGE = new SpineQualifier();

    private static final class SpineQualifier extends AnnotationLiteral<Spine> implements Spine {
        private static final long serialVersionUID = 1L;
    }

    /** Runs beside the server, before anything else: the other classes' deployment has the same context roots. */
    @Deployment
    static EnterpriseArchive ear() throws Exception {
        io.spinebridge.harness.Deployment.current().remove();
        EnterpriseArchive ear = TestedEar.archive();
        Testable.archiveToTest(ear.getAsType(WebArchive.class, "/" + HostModules.WEB)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addClasses(InsideTheContainerIT.class, SpineQualifier.class, AfterAllOthers.class));
        return ear;
    }

    @Test
    void theSslContextIsTheOneOfTheBridge() {
        SSLContext context = injected(SSLContext.class, OF_SPINEBRIDGE);

        assertNotNull(context.getSocketFactory());
        assertSame(context, injected(SSLContext.class, OF_SPINEBRIDGE));
    }

    @Test
    void theRegistryKnowsOurAsidAndTheSpines() {
        AsidRegistry registry = injected(AsidRegistry.class);

        assertEquals("200000000205", registry.ownAsid());
        assertEquals("987654456789", registry.address(SpineService.ADJUSTMENTS).asid());
        assertDoesNotThrow(() -> registry.requireAccredited("urn:nhs:names:services:raflags:Flag.read:1"));
    }

    @Test
    void theBeansLetNobodyInWhoHasNotSignedIn() {
        ReasonableAdjustments adjustments = injected(ReasonableAdjustments.class);
        RecordLocator locator = injected(RecordLocator.class);
        RecordPublisher publisher = injected(RecordPublisher.class);

        assertThrows(EJBAccessException.class, () -> adjustments.read(SOMEBODY));
        assertThrows(EJBAccessException.class, () -> locator.search(SOMEBODY));
        assertThrows(EJBAccessException.class, () -> publisher.delete(SOMEBODY, null));
    }

    private static <T> T injected(Class<T> type, Annotation... qualifiers) {
        return CDI.current().select(type, qualifiers).get();
    }
}
