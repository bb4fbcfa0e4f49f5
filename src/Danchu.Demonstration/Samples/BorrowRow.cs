namespace Danchu.Demonstration.Samples;

/// <summary>A unit without figures of its own: it stands for these of an earlier sample together. One row of borrowed.csv.</summary>
/// <param name="Sources">Codes in the earlier sample; the first lends its texts too.</param>
public sealed record BorrowRow(string Organisation, IReadOnlyList<string> Sources);
