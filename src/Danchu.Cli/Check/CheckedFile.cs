using Danchu.Core.Checks;

namespace Danchu.Cli.Check;

/// <summary>A file named on the command line: checked, or refused with a reason.</summary>
internal sealed record CheckedFile(string File, CheckedText? Checked, string? Refusal = null);
