namespace Danchu.Core.Texts;

/// <summary>What looks wrong in an outline or a form; it may be asked for all the same.</summary>
/// <param name="Key">Of the line it stands at; null for the whole.</param>
public sealed record LintRemark(string? Key, string Message);
