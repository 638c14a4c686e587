package org.hearsay.link.lineage;

/** Whole numbers by whole number, in two arrays: what a map of boxed numbers would do in five times the space. */
final class Counts {
    private int[] keys;
    private int[] values;
    private int used;

    /** Room for half as many keys before it grows; {@code room} is a power of two. */
    Counts(int room) {
        keys = new int[room];
        values = new int[room];
    }

    /** 0 for what was never put. */
    int get(int key) {
        return values[slot(key)];
    }

    /** Sets a value, which must not be 0: that stands for none. */
    void put(int key, int value) {
        int slot = slot(key);
        used += values[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
        if (used * 2 > keys.length) {
            grow();
        }
    }

    void add(int key, int more) {
        put(key, get(key) + more);
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B9) >>> (1 + Integer.numberOfLeadingZeros(keys.length));
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
