package org.gradc.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void byteOrderMarkIsDropped() {
    Source source = SourceReader.read("f.grad", "\uFEFFx + θ".getBytes(UTF_8), diagnostics);
    assertThat(source).isNotNull();
    assertThat(source.text()).isEqualTo("x + θ");
  }

  @Test
  void malformedBytesAreNamedByOffsetAndLine() {
    byte[] bytes = {'x', '\n', (byte) 0xC3, (byte) 0xB8, '+', (byte) 0xFF, 'y'};
    assertThat(SourceReader.read("f.grad", bytes, diagnostics)).isNull();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .startsWith("f.grad:2:3: error: byte 5 is not UTF-8");
  }

  @Test
  void truncatedCharacterIsAnError() {
    byte[] bytes = {'x', (byte) 0xC3};
    assertThat(SourceReader.read("f.grad", bytes, diagnostics)).isNull();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .contains("f.grad:1:2: error: byte 1");
  }

  @Test
  void nulIsRefused() {
    assertThat(SourceReader.read("f.grad", "θ\n\0".getBytes(UTF_8), diagnostics)).isNull();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .startsWith("f.grad:2:1: error: the file holds a NUL character at byte 3");
  }

  @Test
  void hugeFilesAreRefused() {
    byte[] bytes = new byte[SourceReader.MAX_BYTES + 1];
    assertThat(SourceReader.read("f.grad", bytes, diagnostics)).isNull();
    assertThat(DiagnosticRenderer.plain().render(diagnostics)).contains("[file-too-large]");
  }
}
