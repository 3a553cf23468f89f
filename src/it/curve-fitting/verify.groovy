import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .logged(1, "Checked the derivatives of 1 of 1 formula files, all are right")
    .logged(1, "Tests run: 8, Failures: 0, Errors: 0, Skipped: 0")

return true
