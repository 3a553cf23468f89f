import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(1, "Tests run: 1, Failures: 0")
    .built("target/test-classes/com/example/Neuron.class", "target/generated-test-sources/gradc/com/example/Neuron.java")
    .wroteNothing("target/generated-sources/gradc")

return true
