package dev.alphakey.benchmarks.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was used last, up to a weight in bytes. Safe for threads. */
final class Shelf<K, V> {
    private record Item<V>(V value, long weight) {}

    private final long capacity;
    private final Map<K, Item<V>> items = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    Shelf(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(items.get(key)).map(Item::value);
    }

    /** Older things make room; what is heavier than the whole shelf is not kept. */
    synchronized void put(K key, V value, long bytes) {
        remove(key);
        if (bytes > capacity) {
            return;
        }
        var oldest = items.values().iterator();
        while (weight + bytes > capacity) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
        items.put(key, new Item<>(value, bytes));
        weight += bytes;
    }

    synchronized boolean remove(K key) {
        Item<V> gone = items.remove(key);
        weight -= gone == null ? 0 : gone.weight();
        return gone != null;
    }

    synchronized Map<K, V> all() {
        Map<K, V> all = new LinkedHashMap<>();
        items.forEach((key, item) -> all.put(key, item.value()));
        return all;
    }
}
