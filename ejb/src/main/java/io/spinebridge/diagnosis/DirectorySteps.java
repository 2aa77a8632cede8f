package io.spinebridge.diagnosis;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.tls.TlsLoader;
import io.spinebridge.tls.WebTrust;

/** The steps to the directory of providers, of whichever kind it is. For one thread. */
final class DirectorySteps {

    private static final String SUBJECT = "directory";
    private static final String ANSWER = "answer";

    private final SpineSettings settings;
    private final TlsLoader tls;
    private final Way way;

    DirectorySteps(SpineSettings settings, TlsLoader tls, Way way) {
        this.settings = settings;
        this.tls = tls;
        this.way = way;
    }

    void take(boolean certificate) {
        if (!settings.services().containsKey(SpineService.RETRIEVAL)) {
            way.steps().leaveOut(SUBJECT, ANSWER, "it is not needed, since no records are fetched");
            return;
        }
        switch (settings.directory().kind()) {
            case TABLE -> table();
            case LDAP -> ldap(certificate);
            case FHIR -> fhir();
        }
    }

    private void table() {
        int providers = settings.directory().table().size();
        Finding finding = providers == 0
                ? Finding.warning(
                        "the table is empty",
                        "Records are fetched from providers in spinebridge.directory.table alone.")
                : Finding.fine("the table has " + providers + " entries");
        way.steps().take(SUBJECT, ANSWER, () -> finding);
    }

    private void ldap(boolean certificate) {
        DirectorySettings directory = settings.directory();
        if (way.take(
                new Target(SUBJECT, directory.url().orElseThrow(), "spinebridge.directory.ldap.url"), certificate)) {
            LdapDirectory ldap = new LdapDirectory(directory, tls.tls().context());
            way.steps().take(SUBJECT, ANSWER, new DirectoryCheck(ldap::reach, "the directory lets us in"));
        } else {
            way.steps().leaveOut(SUBJECT, ANSWER, "there is no secure connection");
        }
    }

    private void fhir() {
        DirectorySettings directory = settings.directory();
        if (way.reach(new Target(SUBJECT, directory.url().orElseThrow(), "spinebridge.directory.fhir.url"))) {
            way.steps().take(SUBJECT, ANSWER, new DirectoryCheck(this::askFhir, "the directory answers"));
        } else {
            way.steps().leaveOut(SUBJECT, ANSWER, "there is no connection");
        }
    }

    /** Throws {@link NotReadyException} where the trust store of the open web is unusable. */
    private void askFhir() {
        try (OpenWebClient web = new OpenWebClient(
                WebTrust.context(settings.retrieval().webTrustStore()),
                settings.calls(),
                settings.retrieval().privateHosts(),
                ServiceMeter.unread(SpineService.RETRIEVAL))) {
            new FhirDirectory(settings.directory(), web).reach();
        }
    }
}
