/**
 * How is the module doing? At its start it looks at itself and tells the administrator what is wrong, in the server's log, without keeping the
 * host's application from being deployed. From then on it shows itself in health, metrics and JMX. It stands above {@code bridge}: it asks the Bridge
 * in force, which does not know that it is asked.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Whatever is shown is asked of {@link io.spinebridge.bridge.ModuleState} at that moment; nothing is copied that could be out of date.
 *   <li>Health checks are annotated beans, since Payara overlooks those of an extension; and it looks for them in an EAR only where a web module has one
 *       or a resource of Jakarta REST. Ours has ({@code io.spinebridge.web.health}). A MetricRegistry is injected in an EJB module of any EAR, so metrics are
 *       registered by hand and not by annotations.
 *   <li>Ready means that calls of one organisation at least can be made: what is wrong with one must not take the server away from the others.
 *   <li>The MBean is for people who have nothing of ours on their class path: open types alone, texts that say what to do.
 *   <li>Payara tells how many threads serve requests only when its own monitoring is on, and then what is set, not what is in force. What is in force shows in the
 *       threads: a pool that cannot grow is of another class ({@code RequestThreads}).
 * </ul>
 */
package io.spinebridge.operations;
