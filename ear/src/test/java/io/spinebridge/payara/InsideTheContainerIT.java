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
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import javax.net.ssl.SSLContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a host gets by injection. Runs in the server, in a web module of the host, without anybody being signed in. */
@AfterAllOthers
@ExtendWith(ArquillianExtension.class)
class InsideTheContainerIT {

    private static final NhsNumber SOMEBODY = NhsNumber.of("999 000 1014");

    @Inject
    @Spine
    private SSLContext context;

    @Inject
    @Spine
    private SSLContext again;

    @Inject
    private AsidRegistry registry;

    @EJB
    private ReasonableAdjustments adjustments;

    @EJB
    private RecordLocator locator;

    @EJB
    private RecordPublisher publisher;

    /** Runs beside the server, before anything else: the other classes' deployment has the same context roots. */
    @Deployment
    static EnterpriseArchive ear() throws Exception {
        io.spinebridge.harness.Deployment.current().remove();
        EnterpriseArchive ear = TestedEar.archive();
        Testable.archiveToTest(ear.getAsType(WebArchive.class, "/" + HostModules.WEB)
                .addClasses(InsideTheContainerIT.class, AfterAllOthers.class));
        return ear;
    }

    @Test
    void theSslContextIsTheOneOfTheBridge() {
        assertNotNull(context.getSocketFactory());
        assertSame(context, again);
    }

    @Test
    void theRegistryKnowsOurAsidAndTheSpines() {
        assertEquals("200000000205", registry.ownAsid());
        assertEquals("987654456789", registry.address(SpineService.ADJUSTMENTS).asid());
        assertDoesNotThrow(() -> registry.requireAccredited("urn:nhs:names:services:raflags:Flag.read:1"));
    }

    @Test
    void theBeansLetNobodyInWhoHasNotSignedIn() {
        assertThrows(EJBAccessException.class, () -> adjustments.read(SOMEBODY));
        assertThrows(EJBAccessException.class, () -> locator.search(SOMEBODY));
        assertThrows(EJBAccessException.class, () -> publisher.delete(SOMEBODY, null));
    }
}
