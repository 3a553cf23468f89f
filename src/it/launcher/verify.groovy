import java.nio.file.Files

def place = new File(basedir, "a place")
place.mkdirs()
for (name in ["gradc", "gradc.jar"]) {
  Files.copy(new File(basedir, "../../" + name).toPath(), new File(place, name).toPath())
}
new File(place, "gradc").setExecutable(true)
Files.createSymbolicLink(new File(basedir, "link").toPath(), new File("a place/gradc").toPath())
def cache = new File(basedir, "cache")

def run = { String program, Map<String, String> more, String... arguments ->
  def builder = new ProcessBuilder([new File(basedir, program).path] + (arguments as List))
  builder.environment().put("XDG_CACHE_HOME", cache.path)
  builder.environment().put("JAVA_HOME", System.getProperty("java.home"))
  builder.environment().putAll(more)
  def process = builder.redirectErrorStream(true).start()
  process.outputStream.close()
  def text = process.inputStream.text
  return process.waitFor() + " " + text
}

// The first start makes an archive, later ones use it: -Xshare:on fails without one.
assert run("a place/gradc", [:], "--version").startsWith("0 gradc ")
def archives = new File(cache, "gradc").list()
assert archives.length == 1 && archives[0].endsWith(".jsa")
assert run("link", ["GRADC_JAVA_OPTS": "-Xshare:on"], "--version").startsWith("0 gradc ")
assert run("a place/gradc", ["GRADC_JAVA_OPTS": "-Xshare:on"], "diff", "-e", "x^2", "--wrt", "x") == "0 2*x\n"

// The exit status is that of gradc, and errors are the same.
assert run("link", [:], "diff", "-e", "x^", "--wrt", "x").startsWith("1 ")

// Another jar has another archive; one that is spoiled, and a place where there can be none, are passed over.
new File(place, "gradc.jar").setLastModified(1_000_000_000_000L)
assert run("link", [:], "--version").startsWith("0 gradc ")
assert new File(cache, "gradc").list().length == 2
new File(cache, "gradc").listFiles().each { it.text = "spoiled" }
assert run("link", [:], "--version").startsWith("0 gradc ")
assert run("link", ["XDG_CACHE_HOME": "/dev/null"], "--version").startsWith("0 gradc ")
assert run("link", ["GRADC_CDS": "off"], "--version").startsWith("0 gradc ")
