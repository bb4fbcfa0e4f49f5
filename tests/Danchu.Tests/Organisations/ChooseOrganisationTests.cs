using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Organisations;

/// <summary>A unit named by its code or its name, among those one administers.</summary>
public sealed class ChooseOrganisationTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static readonly DateOnly Today = new(2025, 9, 10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("t1.h1.x1")]
    [InlineData("T1.H1.X1 Xã Nậm Tăm")]
    [InlineData("xã nậm tăm")]
    [InlineData("XA NAM TAM")]
    public async Task Choose_ByCodeOrName_IsThatUnit(string typed) =>
        (await ChooseAsync("huyen-administrator", typed)).ShouldBeDone().Id.ShouldBe(province.Units.Commune);

    [Theory]
    [InlineData("xa-administrator", "T1.H1", "Không có đơn vị nào bạn quản trị mang mã hoặc tên “T1.H1” vào ngày này.")]
    [InlineData("xa-clerk", "T1.H1.X1", "Không có đơn vị nào bạn quản trị mang mã hoặc tên “T1.H1.X1” vào ngày này.")]
    [InlineData("huyen-administrator", " ", "Chưa chọn đơn vị: nhập mã hoặc tên.")]
    public async Task Choose_WhatIsNotThere_IsRefused(string by, string typed, string said) => (await ChooseAsync(by, typed)).ShouldBeRefused(said);

    [Fact]
    public async Task Choose_NameOfTwo_AsksForTheCode()
    {
        await province.Site.InScopeAsync(async services =>
        {
            await SmallProvince.AddAsync(services, province.Units.OtherDistrict, "T1.H2.X1", "Xã Trùng Tên");
            return await SmallProvince.AddAsync(services, province.Units.OtherDistrict, "T1.H2.X2", "Xã Trùng Tên");
        });

        (await ChooseAsync("tinh-administrator", "xã trùng tên"))
            .ShouldBeRefused("Có nhiều đơn vị tên “xã trùng tên”: T1.H2.X1 Xã Trùng Tên; T1.H2.X2 Xã Trùng Tên. Hãy nhập mã.");
        (await ChooseAsync("tinh-administrator", "T1.H2.X2")).ShouldBeDone().Code.ShouldBe("T1.H2.X2");
    }

    private Task<Outcome<Organisation>> ChooseAsync(string by, string typed) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<ChooseOrganisation>().ReadAsync(actor, typed, Today, Cancel));
}
