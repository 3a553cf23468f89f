import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .has(1, "generated-sources/gradc/com/example/Neuron.java", "generated-sources/gradc/com/example/Price.java", "generated-sources/gradc/com/example/More.java")
    .wrote(2)
    .wroteAmong("generated-sources", 3, "generated-sources/gradc/com/example/Most.java")
    .has(3, "generated-sources/gradc/com/example/Neuron.java", "generated-sources/gradc/com/example/Price.java")
    .hasNot(3, "generated-sources/gradc/com/example/More.java")

return true
