using System.Globalization;

namespace Danchu.Documents.Encodings;

/// <summary>What of a text was turned from an old encoding into Unicode: how many words, and the first few before and after.</summary>
public sealed class ConvertedLetters
{
    private const int MostSamples = 4;

    private readonly List<(string Before, string After)> samples = [];
    private readonly SortedSet<LegacyEncoding> encodings = [];

    public int Words { get; private set; }

    /// <summary>Different words, in the order of the text.</summary>
    public IReadOnlyList<(string Before, string After)> Samples => samples;

    /// <summary>For who sent the text, in Vietnamese; null when nothing was converted.</summary>
    public string? Note => Words == 0 ? null : string.Create(
        CultureInfo.GetCultureInfo("vi-VN"),
        $"chữ gõ bằng bảng mã cũ {string.Join(" và ", encodings.Select(encoding => encoding.Name()))} đã được đổi sang Unicode để đọc: {Words:N0} từ, như "
            + $"{string.Join(", ", samples.Select(sample => $"“{sample.Before}” → “{sample.After}”"))}; tệp gửi lên không bị sửa");

    internal void Add(LegacyEncoding encoding, string before, string after)
    {
        encodings.Add(encoding);
        if (encoding is LegacyEncoding.Vni)
        {
            // Letters and marks melt together: words are told apart by what stands between them.
            foreach (var word in Split(before).Where(LetterVotes.HasCodes))
            {
                Add(word, Vni.ToUnicode(word));
            }

            return;
        }

        foreach (var (start, end) in LetterVotes.WordsOf(before))
        {
            if (!string.Equals(before[start..end], after[start..end], StringComparison.Ordinal))
            {
                Add(before[start..end], after[start..end]);
            }
        }
    }

    private static IEnumerable<string> Split(string text) => text.Split([' ', '\t', '\n', '\u00A0', ',', '.', ';', ':', '(', ')', '/', '-', '"']);

    private void Add(string before, string after)
    {
        Words++;
        if (samples.Count < MostSamples && before.Length > 1 && !samples.Contains((before, after)))
        {
            samples.Add((before, after));
        }
    }
}
