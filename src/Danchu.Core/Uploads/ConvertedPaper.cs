namespace Danchu.Core.Uploads;

/// <summary>A paper as it can be read: a text document of another kind has become .docx, all else is as it was.</summary>
/// <param name="Name">Ends in .docx when it was converted.</param>
/// <param name="Notes">That it was converted, in Vietnamese; empty when it was not.</param>
public sealed record ConvertedPaper(string Name, byte[] Content, IReadOnlyList<string> Notes);
