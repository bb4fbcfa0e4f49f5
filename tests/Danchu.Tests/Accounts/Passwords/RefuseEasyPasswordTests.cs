using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Passwords;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.Passwords;

/// <summary>What is tried first is refused; what a person thinks up in a sentence is not.</summary>
public sealed class RefuseEasyPasswordTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private const string UsedByMany = """
        P@ssw0rd2024 1q2w3e4r5t Password123 password1234 Passw0rd!! P@ssword1! p@$$w0rd123 Admin@123456 admin12345678 Administrator1 adminadmin1
        Qwerty123456 qwertyuiop1 1qaz2wsx3edc 1qaz@WSX3edc zaq12wsxcde3 Abc@123456 abc123456789 abcd123456 Abcd@1234567 iloveyou123 ILoveYou2024!
        Welcome2024 Welcome@123 letmein12345 monkey123456 dragon123456 football2024 sunshine123 princess2023 matkhau123456 MatKhau@2024 matkhau@@@123
        khongcomatkhau anhyeuem123 emyeuanh2024 Vietnam@2024 vietnam12345 ubnd123456 danchu2024!! danchucoso2024 DanVan@2024 quantri@2024 canbo123456
        vanphong2024 1234567890 0987654321 11111111112222 0912345678 19051890190518 1111aaaa1111 passwordpassword 123456789a a123456789 123qweasdzxc
        1q2w3e4r5t6y q1w2e3r4t5y6 asdfghjkl123 zxcvbnm12345 qazwsxedc123 abcdefghijk qwerty@12345 Test@123456 user12345678 changeme2024
        trustno1trustno1 superman2024 Thuky2024!! 123456abcdef p@ssw0rdp@ssw0rd iloveyouiloveyou 12345678910 147258369147 qwe123qwe123 asd123asd123
        baocao2024!! Tinhyeu2024
        """;

    private const string NamesOfPeopleAndPlaces = """
        namtam2024 NamTam@2024 xanamtam123 huyendaunguon1 DauNguon@2025 tinhmau12345 laichau2024 LaiChau@2024 thanhhoa36!! hochiminh1890 quangninh@14
        deogio20252025 daunguon-namtam danchu-namtam-1 N@mTam202525 hanoi123456 saigon2024!! giangado1990 dogiang@1990 Giang.A.Do.90 gadovn123456
        """;

    public static TheoryData<string> Common => Words(UsedByMany);

    public static TheoryData<string> Names => Words(NamesOfPeopleAndPlaces);

    [Theory]
    [MemberData(nameof(Common))]
    public void Password_UsedByMany_IsKnown(string password) => EasyPassword.IsCommon(password).ShouldBeTrue();

    [Fact]
    public void List_OfThoseTried_IsLongerThanTheAttackers() => Common.Count.ShouldBeGreaterThan(57);

    [Fact]
    public async Task ChangePassword_ToAnyOfThem_IsRefusedInWords()
    {
        await AddPersonAsync("giang-do-1", "Giàng A Dơ");
        foreach (var password in Common.Concat(Names).Select(row => row.Data))
        {
            // By the user's own name or by the list: either way it is not taken.
            (await ChangeAsync("giang-do-1", password)).RefusalMessages()
                .ShouldContain(m => m.Contains("quá dễ đoán", StringComparison.Ordinal) || m.Contains("tên đăng nhập", StringComparison.Ordinal), password);
        }
    }

    [Theory]
    [InlineData("bon con trau cay ruong")]
    [InlineData("mưa chiều trên đèo cao")]
    [InlineData("Trăng lên đỉnh núi Fansipan")]
    [InlineData("xk7#Lq92!mTz")]
    [InlineData("4 mùa hoa đào nở")]
    [InlineData("chim-hot-dau-nha-7")]
    [InlineData("correct horse battery")]
    [InlineData("nam tam que huong toi")]
    public async Task ChangePassword_ToOnesOwnSentence_IsDone(string password)
    {
        var userName = $"cau-rieng-{Guid.NewGuid():N}";
        await AddPersonAsync(userName, "Vàng Thị Mỷ");

        (await ChangeAsync(userName, password)).ShouldBeDone();
    }

    [Fact]
    public void Temporary_Ones_AreNeverEasy() =>
        Enumerable.Range(0, 500).Select(_ => TemporaryPassword.For("xa-clerk")).Where(EasyPassword.IsCommon).ShouldBeEmpty();

    [Fact]
    public void List_OfTheWorld_FitsInItsFileAndIsFound()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Danchu.Core.Accounts.Passwords.common-passwords.bin");

        stream!.Length.ShouldBeInRange(300_000, 400_000);
        (CommonPasswords.Contain("charlie123"), CommonPasswords.Contain("bon con trau")).ShouldBe((true, false));
        CommonPasswords.Pack(["Thỏ Trắng", "tho trang", "abc"]).Length.ShouldBe(CommonPasswords.Entry);
    }

    private static TheoryData<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private Task<Outcome<Person>> ChangeAsync(string userName, string password) => province.AsAsync(userName, (services, actor) =>
        services.GetRequiredService<ChangePassword>().ExecuteAsync(
            actor, new(WebSite.Password, password, password), cancellationToken: TestContext.Current.CancellationToken));

    private async Task AddPersonAsync(string userName, string fullName)
    {
        var id = await province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Clerk));
        await province.SqlAsync($"UPDATE people SET full_name = {fullName} WHERE id = {id}");
    }
}
