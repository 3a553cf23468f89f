import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(1, "Compiled 2 of 2 formula files; Java files written: 2, deleted: 0")
    .logged(1, "compiled com/example/neuron.grad: it is new")
    .has(1, "generated-sources/gradc/com/example/Neuron.java", "generated-sources/gradc/com/example/Price.java", "classes/com/example/Neuron.class", "classes/com/example/Main.class")
    .logged(2, "Nothing to compile - all formula files are up to date")
    .logged(2, "Nothing to compile - all classes are up to date")
    .wrote(2)

return true
