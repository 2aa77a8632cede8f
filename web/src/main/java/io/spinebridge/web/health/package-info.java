/**
 * The pages in the server's health. The module's own checks stand in the EJB module ({@code io.spinebridge.operations}); Payara looks for health checks in an
 * EAR only where one of its web modules has one, which here is this.
 */
package io.spinebridge.web.health;
