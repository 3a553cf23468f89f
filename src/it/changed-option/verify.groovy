import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(2, "compiled com/example/price.grad: derive was '' and is 'hessian'")
    .wroteAmong("generated-sources", 2, "generated-sources/gradc/com/example/Neuron.java", "generated-sources/gradc/com/example/Price.java")
    .logged(3, "Nothing to compile - all formula files are up to date")
    .wrote(3)

return true
