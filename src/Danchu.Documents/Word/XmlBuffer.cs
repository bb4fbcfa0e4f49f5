using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Danchu.Documents.Word;

/// <summary>Grows UTF-8 XML. Markup goes in as literals, text is escaped and normalised.</summary>
internal sealed class XmlBuffer : IDisposable
{
    /// <summary>Characters a text may not bring in as they are: markup, line ends and what XML 1.0 forbids.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"", .. Enumerable.Range(0, 0x20).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        length += markup.Length;
    }

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        length += written;
    }

    /// <summary>Text in NFC, escaped; forbidden control characters and broken surrogates are dropped.</summary>
    public void Text(string text)
    {
        var rest = Clean(text).AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(Special);
            Plain(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
            {
                return;
            }

            Raw(Escape(rest[plain]));
            rest = rest[(plain + 1)..];
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    private static ReadOnlySpan<byte> Escape(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' or '\n' or '\r' => " "u8,
        _ => [],
    };

    private static string Clean(string text)
    {
        if (HasBrokenSurrogate(text))
        {
            text = string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()));
        }

        // A noncharacter makes normalisation throw on some platforms; such text is escaped away below in any case.
        return text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 || text.IsNormalized(NormalizationForm.FormC)
            ? text
            : text.Normalize(NormalizationForm.FormC);
    }

    private static bool HasBrokenSurrogate(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    private void Plain(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    private Span<byte> Room(int more)
    {
        if (bytes.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(length);
    }
}
