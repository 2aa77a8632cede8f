package io.spinebridge.operations;

import java.util.List;

/**
 * The module in JMX, for administrators: {@code spinebridge:type=Spine,application=<name of the application>}. Shows no password, no token and nothing of a
 * patient. All operations may be called at any time, by several at once.
 */
public interface SpineMXBean {

    /** Name of the application that the module is part of: two copies in one server differ by it. */
    String getApplication();

    /** Whether calls can be made, for one organisation at least. */
    boolean isReady();

    /** All that is wrong now, with settings, files and audit trail, each with the organisation whose it is where there are several. */
    List<String> getFaults();

    /** Settings in force, those with their defaults included; secrets say no more than that they are set. */
    List<SettingView> getSettings();

    /** How calls went since the module started, by organisation, service and interaction. */
    List<CallsView> getCalls();

    /** Connections now, and bytes since the module started, by organisation and service. */
    List<ConnectionsView> getConnections();

    /** Every certificate in force. */
    List<CertificateView> getCertificates();

    /** How the guards of services and providers stand. */
    List<GuardView> getGuards();

    /** How many requests each of the server's HTTP listeners takes at once, at the least; -1 when that cannot be told. */
    int getRequestsAtOnce();

    /**
     * Reads key stores and trust stores of all organisations anew.
     *
     * @return what is wrong with them; empty when all were put in force
     */
    List<String> reloadCertificates();

    /**
     * Follows the way to all services of all organisations, step by step. Each step is told by a notification as well, as soon as it is over.
     *
     * @return the steps as text
     */
    String diagnose();

    /**
     * Follows the way to a service.
     *
     * @param organisation name of the organisation; empty for all, or where there is but one
     * @param service {@code adjustments}, {@code pointers} or {@code retrieval}; empty for all
     * @return the steps
     * @throws IllegalArgumentException when there is no such organisation or service
     */
    List<StepView> diagnoseInSteps(String organisation, String service);

    /**
     * Lets the calls of a guard through again whose circuit breaker is open.
     *
     * @param organisation name of the organisation; empty where there is but one
     * @param guard its name, as {@link #getGuards} has it
     * @throws IllegalArgumentException when there is no such organisation or guard
     */
    void resetGuard(String organisation, String guard);
}
