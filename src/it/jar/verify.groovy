import java.util.jar.JarFile

// The size that was reached, a little above: what makes the jar larger than this is to be worth it.
def limit = 3_050_000
def file = new File(basedir, "../../gradc.jar")
assert file.length() <= limit

def names = new JarFile(file).withCloseable { it.entries().collect { it.name } }

// One root for classes, no directories, nothing twice; the licences of what is inside.
assert names.findAll { it.endsWith(".class") && !it.startsWith("org/gradc/") } == []
assert names.findAll { it.endsWith("/") } == []
assert names.toSet().size() == names.size()
assert ["LICENSE", "NOTICE", "LICENSE.txt", "NOTICE.txt", "FastDoubleParser-LICENSE", "FastDoubleParser-ThirdParty-LICENSE",
    "Schubfach-LICENSE", "licenses/antlr4-runtime.txt", "licenses/big-math.txt", "licenses/fastcsv.txt"]
    .findAll { !names.contains("META-INF/" + it) } == []

// Every class is whole: it is verified and initialised, and what its members mention is there. The goals need Maven, and the
// other projects run them.
def loader = new URLClassLoader([file.toURI().toURL()] as URL[], ClassLoader.platformClassLoader)
def classes = names.findAll { it.endsWith(".class") && !(it =~ "package-info|org/gradc/maven/") }
assert classes.size() > 1500
for (name in classes) {
  def type = Class.forName(name[0..-7].replace("/", "."), true, loader)
  type.declaredMethods
  type.declaredFields
  type.declaredConstructors
  type.declaredClasses
}

// Our own names are those of the source, for stack traces and for programs that use the jar as a library.
def own = names.findAll { it.endsWith(".class") && !it.startsWith("org/gradc/shaded/") }.toSet()
def compiled = new File(basedir, "../../classes")
compiled.eachFileRecurse {
  def path = compiled.toPath().relativize(it.toPath()).join("/")
  assert !path.endsWith(".class") || own.contains(path)
}
def method = Class.forName("org.gradc.Gradc", false, loader).getMethod("compile", String)
assert method.returnType.name == "org.gradc.CompiledFunction"
loader.close()
