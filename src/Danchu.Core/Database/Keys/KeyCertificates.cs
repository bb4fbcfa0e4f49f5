using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Danchu.Core.Database.Keys;

/// <summary>
/// The certificates that the keys in the database are locked with (settings <c>Danchu:Keys:…</c>): whoever has only the database, or a backup of it, cannot
/// make cookies.
/// </summary>
/// <param name="Current">What new keys are locked with; null where keys lie in clear.</param>
/// <param name="All">With those that older keys are still locked with.</param>
public sealed record KeyCertificates(X509Certificate2? Current, IReadOnlyList<X509Certificate2> All)
{
    /// <exception cref="SettingException">A file cannot be opened, or holds no RSA key.</exception>
    public static KeyCertificates Read(IConfiguration configuration)
    {
        const string setting = "Danchu:Keys:Certificate";
        var password = configuration["Danchu:Keys:Password"];
        var current = configuration[setting] is { Length: > 0 } file ? Open(setting, file, password) : null;
        var old = (configuration["Danchu:Keys:OldCertificates"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(path => Open("Danchu:Keys:OldCertificates", path, password));
        return new KeyCertificates(current, current is null ? [] : [current, .. old]);
    }

    private static X509Certificate2 Open(string setting, string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new SettingException($"{setting}: tệp {file} không có khóa bí mật RSA.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // The file is the operator's: wrong path, rights or password.
            throw new SettingException(
                $"{setting}: không mở được tệp {file}: {e.Message.TrimEnd('.')}. Cần một tệp PFX có khóa bí mật RSA; mật khẩu đặt ở Danchu:Keys:Password.", e);
        }
    }
}
