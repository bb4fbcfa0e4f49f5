namespace Danchu.Demonstration.Samples;

/// <summary>The text of one section of one unit's report: texts/organisation-code/section-key.md.</summary>
public sealed record SampleText(string File, string Organisation, string Section, string Markup);
