package io.spinebridge.configuration;

import java.nio.file.Path;

/**
 * A PKCS#12 file.
 *
 * @param path where it is
 * @param password its password
 */
public record StoreSettings(Path path, Secret password) {}
