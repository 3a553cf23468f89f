import org.gradc.it.BuiltProject

def build = new BuiltProject(basedir)
    .notLogged(1, "not marked @threadSafe")
    .logged(1, "Compiled 1 of 1 formula files")
    .logged(2, "Nothing to compile - all formula files are up to date")
    .logged(2, "Checked the derivatives of 0 of 1 formula files")
for (module in ["one", "two", "three", "four"]) {
  assert new File(basedir, module + "/target/classes/com/example/" + module + "/Neuron.class").isFile()
}
