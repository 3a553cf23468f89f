import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .has(1, "generated-sources/gradc/com/example/Neuron.java", "classes/com/example/Neuron.class")
    .wrote(2)

return true
