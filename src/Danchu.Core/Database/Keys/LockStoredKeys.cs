using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Danchu.Core.Database.Keys;

/// <summary>
/// At the start, before a key is used: keys that lie in clear are locked with the certificate, if there is one. A node that cannot open what others have
/// locked does not start: it would make keys of its own, and sign everybody out.
/// </summary>
internal sealed class LockStoredKeys(NpgsqlDataSource source, KeyCertificates certificates, IServiceProvider services, ILoggerFactory logs)
{
    // As data protection writes them.
    private static readonly XNamespace Written = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Locked = Written + "encryptedSecret";
    private static readonly XName IsSecret = Written + "requiresEncryption";

    /// <exception cref="SettingException">The certificate is missing, or is not the one.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        foreach (var (name, written) in await ReadAsync(cancellationToken))
        {
            var key = XElement.Parse(written);
            Open(key);
            if (certificates.Current is not null && LockSecrets(key))
            {
                // Another node that starts at the same moment may have done it: then this one changes nothing.
                await using var write = source.CreateCommand("UPDATE data_protection_keys SET xml = $3 WHERE name = $1 AND xml = $2");
                foreach (var value in new[] { name, written, key.ToString(SaveOptions.DisableFormatting) })
                {
                    write.Parameters.Add(new NpgsqlParameter { Value = value });
                }

                await write.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private async Task<List<(string Name, string Written)>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var read = source.CreateCommand("SELECT name, xml FROM data_protection_keys");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        var keys = new List<(string, string)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            keys.Add((rows.GetString(0), rows.GetString(1)));
        }

        return keys;
    }

    private void Open(XElement key)
    {
        foreach (var secret in key.Descendants(Locked).Select(locked => locked.Elements().First()))
        {
            if (certificates.Current is null)
            {
                throw new SettingException(
                    "Khóa bảo vệ phiên đăng nhập trong cơ sở dữ liệu đã được khóa bằng chứng thư, còn máy này chưa có chứng thư: "
                    + "đặt Danchu__Keys__Certificate và Danchu__Keys__Password như các máy khác.");
            }

            try
            {
                new EncryptedXmlDecryptor(services).Decrypt(secret);
            }
            catch (CryptographicException e)
            {
                // Another certificate, or a file that was cut: only the operator can say which.
                throw new SettingException(
                    "Chứng thư ở Danchu:Keys:Certificate không mở được khóa trong cơ sở dữ liệu: nó được khóa bằng chứng thư khác. "
                    + "Nếu đã đổi chứng thư, ghi tệp cũ vào Danchu:Keys:OldCertificates.", e);
            }
        }
    }

    private bool LockSecrets(XElement key)
    {
        var secrets = key.Descendants().Where(element => string.Equals((string?)element.Attribute(IsSecret), "true", StringComparison.Ordinal)).ToList();
        foreach (var secret in secrets)
        {
            var locked = new CertificateXmlEncryptor(certificates.Current!, logs).Encrypt(new XElement(secret));
            secret.ReplaceWith(new XElement(Locked, new XAttribute("decryptorType", locked.DecryptorType.AssemblyQualifiedName!), locked.EncryptedElement));
        }

        return secrets.Count > 0;
    }
}
