import org.gradc.it.BuiltProject

new BuiltProject(basedir)
    .loggedLike(1, "\\[ERROR\\] .*/src/main/gradc/wrong\\.grad:\\[5,.*\\] error: the gradient of 'energy' is wrong: .* is -?[0-9.e-]+, differences give -?[0-9.e-]+ \\[wrong-derivative\\]")
    .notLogged(1, "right.grad:")
    .logged(1, "1 error")

return true
