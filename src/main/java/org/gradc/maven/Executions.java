package org.gradc.maven;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The executions of the plugin in a project, by names that are names of files. */
final class Executions {
  private static final List<String> GOALS = List.of("compile", "test-compile");
  private static final String COMMAND_LINE = "default-cli";

  private Executions() {}

  /** One name for a goal and the id of an execution, and no other pair. */
  static String name(String goal, String id) {
    return goal + "-" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  /** All executions that the project declares, those of the command line, and the present one. */
  static Set<String> of(MavenProject project, MojoExecution present) {
    Set<String> names = new HashSet<>();
    names.add(name(present.getGoal(), present.getExecutionId()));
    GOALS.forEach(goal -> names.add(name(goal, COMMAND_LINE)));
    String key = Plugin.constructKey(present.getGroupId(), present.getArtifactId());
    Plugin plugin = project.getBuild().getPluginsAsMap().get(key);
    if (plugin != null) {
      for (PluginExecution execution : plugin.getExecutions()) {
        execution.getGoals().forEach(goal -> names.add(name(goal, execution.getId())));
      }
    }
    return names;
  }
}
