package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Classes of an application that ended can go: what the JDK remembers of them was let go of. */
class LetGoClassesTest {

    @Test
    void nothingKeepsTheClassesOfAnApplicationThatEnded() throws Exception {
        WeakReference<ClassLoader> loader = runAndForget();

        await().untilAsserted(() -> {
            System.gc();
            assertThat(loader.get()).isNull();
        });
    }

    private static WeakReference<ClassLoader> runAndForget() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(LetGoClassesTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader own = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Runnable application = (Runnable) own.loadClass(ShortLivedApplication.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            // What libraries keep with a thread is the server's affair, which renews the threads of its pools.
            Thread thread = new Thread(application);
            thread.setContextClassLoader(own);
            thread.start();
            thread.join();
            return new WeakReference<>(own);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
