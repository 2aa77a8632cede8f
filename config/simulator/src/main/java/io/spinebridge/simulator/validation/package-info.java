/**
 * What services share for the checks that come before what they are asked for: who arrives, with which token, from which system. Words, ids and
 * order are the services' own: each has its {@code AdmissionRules}.
 */
package io.spinebridge.simulator.validation;
