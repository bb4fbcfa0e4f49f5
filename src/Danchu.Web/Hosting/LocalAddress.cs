using System.Text;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Hosting;

/// <summary>An address of this site that came from outside.</summary>
internal static class LocalAddress
{
    /// <summary>Where to go after signing in: only to an address of this site, for a foreign one would be a trap.</summary>
    public static string OrHome(IUrlHelper url, string address) => url.IsLocalUrl(address) ? Encode(address) : Address.Home();

    /// <summary>Made fit for a header: letters beyond ASCII and control characters are percent-encoded.</summary>
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
