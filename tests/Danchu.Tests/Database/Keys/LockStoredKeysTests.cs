using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Danchu.Core;
using Danchu.Core.Database;
using Danchu.Core.Database.Keys;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Tests.Database.Keys;

public sealed class LockStoredKeysTests : IAsyncLifetime
{
    private const string Secret = "phiên của một người";

    private readonly DatabaseCopy database = new();
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Keys_MadeWithACertificate_LieLocked()
    {
        await using var node = Node(("Danchu:Keys:Certificate", MakeCertificate("mot")), ("Danchu:Keys:Password", "mot"));

        var sealed_ = Protector(node).Protect(Secret);

        (await StoredAsync()).ShouldNotContain("<value>");
        (await StoredAsync()).ShouldContain("encryptedSecret");
        await using var other = Node(("Danchu:Keys:Certificate", Path.Combine(folder.Path, "mot.pfx")), ("Danchu:Keys:Password", "mot"));
        Protector(other).Unprotect(sealed_).ShouldBe(Secret);
    }

    [Fact]
    public async Task Keys_ThatLayInClear_AreLockedAndStillOpenWhatTheySealed()
    {
        await using var before = Node();
        var sealed_ = Protector(before).Protect(Secret);
        (await StoredAsync()).ShouldContain("<value>");

        await using var node = Node(("Danchu:Keys:Certificate", MakeCertificate("mot")), ("Danchu:Keys:Password", "mot"));
        await LockAsync(node);
        await LockAsync(node);

        (await StoredAsync()).ShouldNotContain("<value>");
        Protector(node).Unprotect(sealed_).ShouldBe(Secret);
    }

    [Fact]
    public async Task Node_WithoutTheCertificateOrWithAnother_SaysSo()
    {
        await using var first = Node(("Danchu:Keys:Certificate", MakeCertificate("mot")), ("Danchu:Keys:Password", "mot"));
        Protector(first).Protect(Secret);
        await using var without = Node();
        await using var another = Node(("Danchu:Keys:Certificate", MakeCertificate("hai")), ("Danchu:Keys:Password", "hai"));

        (await Should.ThrowAsync<SettingException>(() => LockAsync(without))).Message.ShouldContain("máy này chưa có chứng thư");
        (await Should.ThrowAsync<SettingException>(() => LockAsync(another))).Message.ShouldContain("được khóa bằng chứng thư khác");
    }

    [Fact]
    public async Task Certificate_Exchanged_OpensOldKeysByTheOldOne()
    {
        await using var first = Node(("Danchu:Keys:Certificate", MakeCertificate("cu", "chung")), ("Danchu:Keys:Password", "chung"));
        var sealed_ = Protector(first).Protect(Secret);
        await using var next = Node(
            ("Danchu:Keys:Certificate", MakeCertificate("moi", "chung")), ("Danchu:Keys:Password", "chung"),
            ("Danchu:Keys:OldCertificates", Path.Combine(folder.Path, "cu.pfx")));

        await LockAsync(next);

        Protector(next).Unprotect(sealed_).ShouldBe(Secret);
    }

    [Theory]
    [InlineData("khong-co.pfx", "")]
    [InlineData("mot.pfx", "sai mật khẩu")]
    public void Certificate_ThatCannotBeOpened_IsNamed(string file, string password)
    {
        MakeCertificate("mot");

        Should.Throw<SettingException>(() => Node(("Danchu:Keys:Certificate", Path.Combine(folder.Path, file)), ("Danchu:Keys:Password", password)))
            .Message.ShouldStartWith("Danchu:Keys:Certificate: không mở được tệp");
    }

    private static IDataProtector Protector(IServiceProvider node) => node.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử");

    private static async Task LockAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LockStoredKeys>().RunAsync(Cancel);
    }

    private ServiceProvider Node(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
        return new ServiceCollection().AddLogging().AddDanchuCore(database.ConnectionString).AddDanchuKeys(configuration).BuildServiceProvider();
    }

    private string MakeCertificate(string name, string? password = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(folder.Path, name + ".pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password ?? name));
        return file;
    }

    private async Task<string> StoredAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("SELECT string_agg(xml, '') FROM data_protection_keys");
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
