import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(1, "[ERROR] " + basedir.canonicalPath + "/src/main/gradc/com/example/neuron.grad:[1,")
    .logged(1, "/src/main/gradc/com/example/price.grad:[2,14] error: unknown name 't' [unknown-name]")
    .logged(1, "[ERROR]    2 |     K*exp(-r*t)")
    .logged(1, "/src/main/gradc/com/example/price.grad:[5,5] error: unknown function 'sine'")
    .logged(1, "3 errors")
    .wroteNothing("target/generated-sources/gradc", "target/gradc")

return true
