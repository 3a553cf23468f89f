import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(2, "deleted com/example/Price.java: its formula is gone")
    .logged(2, "deleted com/example/Slope.java: its formula is gone")
    .logged(2, "compiled com/example/neuron.grad: com/example/Neuron.java is missing")
    .has(2, "generated-sources/gradc/com/example/Neuron.java", "generated-sources/gradc/com/example/Grade.java", "generated-sources/gradc/com/example/Own.java")
    .hasNot(2, "generated-sources/gradc/com/example/Price.java", "generated-sources/gradc/com/example/Slope.java", "classes/com/example/Price.class", "classes/com/example/Slope.class")
    .wrote(3)

return true
