import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(2, "compiled com/example/price.grad: version was '0.0.9' and is ")
    .logged(2, "Compiled 2 of 2 formula files; Java files written: 0, deleted: 0")
    .wroteAmong("generated-sources", 2)

return true
