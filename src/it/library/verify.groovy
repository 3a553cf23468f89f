import org.gradc.it.BuiltProject

def build = new BuiltProject(basedir)
    .logged(1, "Tests run: 2, Failures: 0")
    .loggedLike(2, "\\[INFO\\] \\\\- org\\.gradc:gradc-maven-plugin:jar:[^:]+:compile")
    .notLogged(2, "antlr")
    .notLogged(2, "maven-core")
    .notLogged(2, "picocli")

return true
