using System.Text;

namespace Danchu.Web.Hosting;

/// <summary>An address of this site that came from outside, made fit for a header: letters beyond ASCII and control characters are percent-encoded.</summary>
internal static class LocalAddress
{
    public static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune is { IsAscii: true, Value: > ' ' and < 0x7F })
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return encoded.ToString();
    }
}
