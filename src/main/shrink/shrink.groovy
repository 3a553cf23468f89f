// Shrinks the libraries in gradc.jar by ProGuard, and writes the jar again in the order of the names and with the time of
// every build, so that equal classes give equal bytes.
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.time.OffsetDateTime
import java.util.jar.JarFile
import java.util.zip.Deflater
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import proguard.Configuration
import proguard.ConfigurationParser
import proguard.ProGuard
import proguard.io.ZipOutput

def jar = new File(project.build.directory, project.build.finalName + '.jar')
def work = new File(project.build.directory, 'shrink')
work.mkdirs()

// What ProGuard has to know of the JDK. It reads class files, and a newer JDK keeps its own in an image alone.
def jdk = new File(work, 'jdk.jar')
new ZipOutputStream(jdk.newOutputStream()).withCloseable { zip ->
  zip.level = Deflater.BEST_SPEED
  for (module in ['java.base', 'java.compiler', 'java.management', 'java.xml']) {
    def root = FileSystems.getFileSystem(URI.create('jrt:/')).getPath('modules', module)
    Files.walk(root).filter { it.fileName ==~ /(?!module-info).*\.class/ }.each {
      zip.putNextEntry(new ZipEntry(root.relativize(it) as String))
      Files.copy(it, zip)
    }
  }
}

def shrunk = new File(work, 'shrunk.jar')
def arguments = ['-injars', "'$jar'", '-outjars', "'$shrunk'", '-libraryjars', "'$jdk'"]
project.artifacts.findAll { it.scope == 'provided' }.each { arguments += ['-libraryjars', "'$it.file'"] }
arguments += ['-printmapping', "'${new File(work, 'mapping.txt')}'"]
arguments += ['-include', "'${new File(project.basedir, 'src/main/shrink/libraries.pro')}'"]
def configuration = new Configuration()
new ConfigurationParser(arguments as String[], System.properties).withCloseable { it.parse(configuration) }
new ProGuard(configuration).execute()

// The time as zip files hold it, from the year, six bits up, to two seconds. This writer knows the size of an entry before
// it writes the head; that of the JDK does not, and repeats it behind each, which is 28 kB.
def time = OffsetDateTime.parse(project.properties['project.build.outputTimestamp'])
int stamp = [time.year - 1980, time.monthValue, time.dayOfMonth, time.hour, time.minute, time.second >> 1]
    .withIndex().sum { value, i -> value << [25, 21, 16, 11, 5, 0][i] }
def whole = new File(work, 'gradc.jar')
whole.withOutputStream { stream ->
  def zip = new ZipOutput(stream)
  new JarFile(shrunk).withCloseable { from ->
    // Readers of streams expect the manifest to be first.
    def names = from.entries().findAll { !it.directory }*.name.sort() - JarFile.MANIFEST_NAME
    for (name in [JarFile.MANIFEST_NAME] + names) {
      zip.createOutputStream(name, true, stamp).withCloseable { it << from.getInputStream(from.getEntry(name)) }
    }
  }
  zip.close()
}
Files.move(whole.toPath(), jar.toPath(), StandardCopyOption.REPLACE_EXISTING)
