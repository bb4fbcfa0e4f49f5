using Danchu.Core.Checks;

namespace Danchu.Cli.Check;

/// <summary>One file of the call: checked, or refused with a line that says why.</summary>
internal sealed record CheckedFile(string File, CheckedText? Checked, string? Refusal = null);
