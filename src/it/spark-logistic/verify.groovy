import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(1, "Tests run: 3, Failures: 0, Errors: 0, Skipped: 0")

return true
