package dev.alphakey.cli.jobs;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a first Ctrl-C, or signal to end, be a request, and a second one the end. Java has no public word for this, so what its
 * JDKs have is used by name; where it is missing the first signal ends the program.
 */
final class Signals {
    private static final int ENDED_BY_USER = 130;

    private final List<Runnable> undo = new ArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();

    /** @param first must not wait */
    static Signals hear(Runnable first) {
        var signals = new Signals();
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                signals.listen(name, first);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // The virtual machine keeps this signal to itself.
            }
        }
        return signals;
    }

    private void listen(String name, Runnable first) throws ReflectiveOperationException {
        Class<?> signalClass = Class.forName("sun.misc.Signal");
        Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
        Object signal = signalClass.getConstructor(String.class).newInstance(name);
        Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
        Object mine = Proxy.newProxyInstance(handlerClass.getClassLoader(), new Class<?>[] {handlerClass}, (self, method, words) -> {
            switch (method.getName()) {
                case "handle" -> {
                    came(first);
                    return null;
                }
                case "equals" -> {
                    return self == words[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(self);
                }
                default -> {
                    return "signals of a batch";
                }
            }
        });
        Object before = handle.invoke(null, signal, mine);
        boolean ignored = before != null && before.equals(handlerClass.getField("SIG_IGN").get(null));
        Runnable restore = () -> {
            try {
                handle.invoke(null, signal, before);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // The program is about to end anyway.
            }
        };
        if (ignored) {
            restore.run();
        } else {
            undo.add(restore);
        }
    }

    private void came(Runnable first) {
        if (heard.getAndIncrement() == 0) {
            first.run();
        } else {
            System.exit(ENDED_BY_USER);
        }
    }

    /** Gives the signals back. */
    void hearNoMore() {
        undo.forEach(Runnable::run);
    }
}
