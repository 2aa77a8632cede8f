/** What is compared with what, and what is told of it. */
package io.spinebridge.benchmark.report;
