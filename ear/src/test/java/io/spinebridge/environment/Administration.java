package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** What an administrator does to a server, by {@code asadmin}. To be used by one thread. */
public final class Administration {

    /** The administrator's name. */
    public static final String USER = "admin";

    private static final Pattern FAILED_COMMAND = Pattern.compile("^Command .* failed\\.$", Pattern.MULTILINE);

    private final Asadmin asadmin;
    private final String password;

    Administration(Asadmin asadmin, String password) {
        this.asadmin = asadmin;
        this.password = password;
    }

    /** The administrator's password. */
    public String password() {
        return password;
    }

    /**
     * Runs a command.
     *
     * @return what it printed
     * @throws EnvironmentException with what it printed, when it failed
     */
    public String run(String... command) throws IOException, InterruptedException {
        return asadmin.run(Map.of("PASSWORD", password), command);
    }

    /**
     * Runs a file of commands.
     *
     * @throws EnvironmentException with what they printed, when one of them failed
     */
    public void run(Path commands) throws IOException, InterruptedException {
        String printed = run("multimode", "--printprompt=false", "--file", commands.toString());
        // multimode goes on after a failed command, and ends with the status of the last one
        if (FAILED_COMMAND.matcher(printed).find()) {
            throw new EnvironmentException("A command of " + commands.getFileName() + " failed:\n" + printed.strip());
        }
    }

    /** Deploys an archive under a name, in place of what has that name. */
    public void deploy(Path archive, String name) throws IOException, InterruptedException {
        run("deploy", "--force=true", "--name", name, archive.toAbsolutePath().toString());
    }

    /** Removes an application. */
    public void undeploy(String name) throws IOException, InterruptedException {
        run("undeploy", name);
    }

    /** Gives a new server's administrator a password, before it starts for the first time. */
    void takeOver(Domain domain) throws IOException, InterruptedException {
        asadmin.run(
                Map.of("PASSWORD", "", "NEWPASSWORD", password),
                "change-admin-password",
                "--domain_name",
                Domain.NAME,
                "--domaindir",
                domain.parent());
    }

    void abort() {
        asadmin.abort();
    }
}
