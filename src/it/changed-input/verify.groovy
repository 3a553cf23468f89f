import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(2, "compiled com/example/price.grad: its content changed")
    .logged(2, "Compiled 1 of 2 formula files; Java files written: 1, deleted: 0")
    .wroteAmong("generated-sources", 2, "generated-sources/gradc/com/example/Price.java")

return true
