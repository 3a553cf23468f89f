package com.example.fit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;

/** The models: a generated class bound to the data, in its adapter for Hipparchus. */
public enum Model {
  CHWIRUT2("Chwirut2", x -> new Chwirut2Hipparchus(new Chwirut2(x.length, x))),
  DANWOOD("DanWood", x -> new DanWoodHipparchus(new DanWood(x.length, x))),
  GAUSS3("Gauss3", x -> new Gauss3Hipparchus(new Gauss3(x.length, x))),
  HAHN1("Hahn1", x -> new Hahn1Hipparchus(new Hahn1(x.length, x))),
  MISRA1A("Misra1a", x -> new Misra1aHipparchus(new Misra1a(x.length, x))),
  MISRA1B("Misra1b", x -> new Misra1bHipparchus(new Misra1b(x.length, x))),
  RAT42("Rat42", x -> new Rat42Hipparchus(new Rat42(x.length, x))),
  THURBER("Thurber", x -> new ThurberHipparchus(new Thurber(x.length, x)));

  private final String title;
  private final Function<double[], ValueAndJacobianFunction> binding;

  Model(String title, Function<double[], ValueAndJacobianFunction> binding) {
    this.title = title;
    this.binding = binding;
  }

  /** The name of the data set. */
  public String title() {
    return title;
  }

  /** The values and the Jacobian of the model at these places, as functions of its parameters. */
  public ValueAndJacobianFunction of(double[] x) {
    return binding.apply(x);
  }

  /** Numbers that belong to the data set: "start1", "start2" or "certified". */
  public double[] numbers(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Model.class.getResourceAsStream(title + ".properties")) {
      properties.load(in);
    }
    return Stream.of(properties.getProperty(name).split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
