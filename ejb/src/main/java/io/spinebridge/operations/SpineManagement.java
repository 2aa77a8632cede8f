package io.spinebridge.operations;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.diagnosis.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What administrators see and do over JMX. Thread safe. */
final class SpineManagement implements SpineMXBean {

    private final String application;
    private final ModuleState state;
    private final Diagnoses diagnoses;
    private final RequestThreads threads;
    private final Consumer<String> progress;
    private final Readiness readiness;
    private final Views views;

    /**
     * Manages a module.
     *
     * @param application name of the application
     * @param progress is told each step of a diagnosis as text
     */
    SpineManagement(
            String application,
            ModuleState state,
            Readiness readiness,
            Diagnoses diagnoses,
            RequestThreads threads,
            Consumer<String> progress) {
        this.application = application;
        this.state = state;
        this.diagnoses = diagnoses;
        this.threads = threads;
        this.progress = progress;
        this.readiness = readiness;
        this.views = new Views(state);
    }

    @Override
    public String getApplication() {
        return application;
    }

    @Override
    public boolean isReady() {
        return readiness.ready();
    }

    @Override
    public List<String> getFaults() {
        return state.organisations().stream()
                .flatMap(organisation -> of(organisation, readiness.faults(organisation)))
                .toList();
    }

    private static Stream<String> of(OrganisationState organisation, List<String> faults) {
        String about = organisation.organisation().isEmpty() ? "" : organisation.organisation() + ": ";
        return faults.stream().map(fault -> about + fault);
    }

    @Override
    public List<SettingView> getSettings() {
        return views.settings();
    }

    @Override
    public List<CallsView> getCalls() {
        return views.calls();
    }

    @Override
    public List<ConnectionsView> getConnections() {
        return views.connections();
    }

    @Override
    public List<CertificateView> getCertificates() {
        return views.certificates();
    }

    @Override
    public List<GuardView> getGuards() {
        return views.guards();
    }

    @Override
    public int getRequestsAtOnce() {
        return threads.atOnce().orElse(-1);
    }

    @Override
    public List<String> reloadCertificates() {
        List<String> faults = new ArrayList<>();
        for (OrganisationState organisation : state.organisations()) {
            try {
                organisation.inForce().map(Bridge::tls).ifPresent(tls -> tls.reload());
            } catch (NotReadyException unusable) {
                of(organisation, unusable.faults()).forEach(faults::add);
            }
        }
        return faults;
    }

    @Override
    public String diagnose() {
        return diagnoses.diagnose("", "", this::tell).text();
    }

    @Override
    public List<StepView> diagnoseInSteps(String organisation, String service) {
        return diagnoses.diagnose(organisation, service, this::tell).steps().stream()
                .map(SpineManagement::view)
                .toList();
    }

    private void tell(Step step) {
        progress.accept(step.text());
    }

    private static StepView view(Step step) {
        return new StepView(
                step.organisation(),
                step.subject(),
                step.name(),
                step.finding().outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                step.finding().found(),
                step.finding().advice());
    }

    @Override
    public void resetGuard(String organisation, String guard) {
        Bridge bridge = state.organisations().stream()
                .filter(each -> each.organisation().equals(organisation))
                .flatMap(each -> each.inForce().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is in force for an organisation of the name " + organisation));
        try {
            bridge.guards().reset(guard);
        } catch (NoSuchElementException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }
}
