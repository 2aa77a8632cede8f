/** Tests of the EAR inside Payara, as a hospital would run it. */
package io.spinebridge.payara;
