using System.Text;

namespace Danchu.Documents.Encodings;

/// <summary>
/// Whether letters can be one Vietnamese syllable: a beginning, a rhyme, one tone at most, and behind c, ch, p, t only sắc and nặng. Right letters in a wrong
/// encoding nearly never are.
/// </summary>
internal static class Syllable
{
    private const int Longest = 7;
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly HashSet<string> Rhymes = [.. (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo "
        + "oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung up ut uơ "
        + "uôc uôi uôm uôn uông uôt uy uya uych uynh uyt uyn uyên uyêt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu "
        + "ych ynh yt ya yn êng").Split(' ')];

    public static bool Is(string word)
    {
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        var (plain, tones, tone) = Toneless(word.ToLowerInvariant());
        return tones <= 1 && Array.Exists(Onsets, onset => plain.StartsWith(onset, StringComparison.Ordinal) && Follows(plain[onset.Length..], tone));
    }

    private static bool Follows(string rhyme, char tone) =>
        Rhymes.Contains(rhyme) && (tone is '\u0301' or '\u0323' || rhyme[^1] is not ('c' or 'p' or 't') && !rhyme.EndsWith("ch", StringComparison.Ordinal));

    private static (string Plain, int Tones, char Tone) Toneless(string word)
    {
        var (plain, tones, tone) = (new StringBuilder(), 0, '\0');
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(letter, StringComparison.Ordinal))
            {
                (tones, tone) = (tones + 1, letter);
            }
            else
            {
                plain.Append(letter);
            }
        }

        return (plain.ToString().Normalize(NormalizationForm.FormC), tones, tone);
    }
}
