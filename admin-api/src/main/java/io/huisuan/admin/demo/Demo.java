package io.huisuan.admin.demo;

/** Fills an empty database with a shop to play with. */
public final class Demo {

    private final People people;

    public Demo(People people) {
        this.people = people;
    }

    /** Does what is still to do; a second time there is nothing. */
    public void seed() {
        people.hire();
    }
}
