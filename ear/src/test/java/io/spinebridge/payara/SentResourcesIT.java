package io.spinebridge.payara;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.harness.AfterAllOthers;
import io.spinebridge.harness.OfficialProfiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the tests before this one sent, seen by the official profiles. Nothing to see where this class runs alone, or without them. */
@AfterAllOthers
class SentResourcesIT {

    @Test
    void areAcceptedByTheOfficialProfiles(@TempDir Path folder) throws Exception {
        assumeTrue(OfficialProfiles.haveSomethingToSay());

        OfficialProfiles.acceptWhatWasSent(folder);
    }
}
