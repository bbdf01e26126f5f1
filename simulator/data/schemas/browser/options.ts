/** Enumerations of the 2026.1 API browser that several fields share. The browser has the ids; texts are NetSuite's where known. */
import { ITEM_TYPES, LANGUAGES, SOURCES } from '../options';

const COUNTRY_IDS = `AB AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DE DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ
FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE
JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA
SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`;

const LANGUAGE_IDS = `ro_RO af_ZA tl_PH pt_BR th_TH bn_BD cs_CZ ca_ES hu_HU kn_IN sk_SK es_ES nl_NL te_IN is_IS sq_AL sv_SE
es_AR da_DK ta_IN sr_RS en ar hr_HR ko_KR en_US lt_LT no_NO it_IT ru_RU el_GR pl_PL en_AU tr_TR id_ID hi_IN mr_IN ja_JP
fr_FR he_IL de_DE ms_MY zh_TW fr_CA pa_IN fa_IR bg_BG vi_VN hy_AM lb_LU sh_RS ht_HT fi_FI en_GB gu_IN et_EE en_CA bs_BA
uk_UA lv_LV zh_CN sl_SI pt_PT`;

const TIME_ZONES = `America/Sao_Paulo Asia/Vladivostok Africa/Nairobi Asia/Hong_Kong Asia/Riyadh Pacific/Kwajalein
America/Montevideo Africa/Cairo Africa/Windhoek Asia/Karachi Europe/Moscow Pacific/Honolulu America/Guatemala
Australia/Hobart Australia/Darwin Australia/Perth Europe/London Asia/Kuala_Lumpur Asia/Baghdad Europe/Budapest
Asia/Rangoon America/Bogota America/Manaus Asia/Calcutta America/Tijuana Asia/Kabul Pacific/Tongatapu Europe/Helsinki
America/New_York Asia/Beirut Asia/Yerevan Atlantic/Azores Etc/GMT+12 America/Chihuahua Asia/Krasnoyarsk GMT
America/Anchorage Europe/Warsaw America/Chicago Asia/Yakutsk America/Halifax Etc/GMT-1 Africa/Johannesburg
America/Godthab Europe/Paris Europe/Istanbul Etc/GMT-3 America/Santiago Europe/Minsk Pacific/Auckland Asia/Baku
America/Caracas Europe/Kiev Asia/Tehran Asia/Dacca Atlantic/Reykjavik Pacific/Samoa America/La_Paz Asia/Taipei
America/Regina Asia/Tashkent Asia/Manila Asia/Bangkok Pacific/Guam Asia/Irkutsk America/St_Johns Asia/Muscat
America/Denver US/East-Indiana America/Hermosillo Europe/Amsterdam America/Buenos_Aires America/Noronha Asia/Amman
Asia/Seoul Australia/Sydney Asia/Tokyo Australia/Adelaide Asia/Katmandu Asia/Almaty America/Phoenix
America/Los_Angeles Australia/Brisbane America/Mexico_City Asia/Yekaterinburg Etc/GMT+3 Pacific/Guadalcanal
Asia/Jerusalem Etc/GMT+1`;

const LINK_TYPES = `CostRtrn EndrTeg SpecOrd AuthDep InTrnPay POrdBlnk ResvShip Capture GLAdj OppClose LandCost CountAdj OrdReval
Unbuild IntcoAdj CpFxVar OrdAlloc FxAsset GACAdjst WaveShip RfqCtrct POrdPrep OwnRcpt Transfrm DepRfnd BillVar OrdBuild
FftRqFt DepAppl Payment Refund ColTeg Reimb OrdDgrss KitShip OrdAuth WipBuild CtrctOrd OrdClose RevRec OrdRvCom PickPack
TOrdCost SysJrnl Commissn COGS SrcContr OsrcMfg EstInvc RfqVend OrdDep WOReval CostRec PurchOwn OppEst POrdReq OrdBill
ExpRec NetAsset PrepAppl OrdFftRq BillRcpt OrdArrng PurchRet CostDef ShipRcpt SaleRet DiscTeg RcptBill CostDefR DropShip
WaveOrd PayTeg`;

const TRANSACTION_CODES = `VendPymt CustCred ItemShip Check CustChrg Journal Opprtnty CustRfnd TrnfrOrd CashRfnd Build Unbuild
RevComm SalesOrd TegPybl Deposit WOIssue FinChrg PurchOrd DepAppl ExpRept TegRcvbl WOCompl InvAdjst Transfer Paycheck
VendBill YtdAdjst ItemRcpt PChkJrnl Estimate SysJrnl Commissn TaxPymt RtnAuth CustInvc WorkOrd FxReval BinTrnfr LiaAdjst
InvDistr LiabPymt RevComRv VendAuth CardRfnd InvWksht VendCred BinWksht Custom CustDep CustPymt WOClose CashSale DeprCust
CardChrg InvTrnfr`;

const words = (text: string) => text.trim().split(/\s+/);

/** Text of an id that is words in capitals: `MEMBERDEFINED` stays, `SAVE_ONLY` → `Save Only`. */
function textOf(id: string): string {
	if (!/^[A-Z]+(_[A-Z]+)*$/.test(id) || id.length < 3) return id;
	return words(id.replace(/_/g, ' '))
		.map((word) => word[0] + word.slice(1).toLowerCase())
		.join(' ');
}

const texts = (ids: string[], known: Record<string, string> = {}): Record<string, string> =>
	Object.fromEntries(ids.map((id) => [id, known[id] ?? textOf(id)]));

function countries(): Record<string, string> {
	const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	return Object.fromEntries(words(COUNTRY_IDS).map((id) => [id, names.of(id) ?? id]));
}

function languages(): Record<string, string> {
	const names = new Intl.DisplayNames(['en'], { type: 'language' });
	const named = (id: string) => LANGUAGES[id] ?? names.of(id.replace('_', '-')) ?? id;
	return Object.fromEntries(words(LANGUAGE_IDS).map((id) => [id, named(id)]));
}

const APPROVALS = { '1': 'Pending Approval', '2': 'Approved', '3': 'Rejected', '11': 'Open' };

const SHARED: Record<string, () => Record<string, string>> = {
	countries,
	languages,
	timeZones: () => texts(words(TIME_ZONES)),
	linkTypes: () => texts(words(LINK_TYPES)),
	transactionTypes: () => texts(words(TRANSACTION_CODES)),
	approvals: () => APPROVALS,
	sources: () =>
		texts(
			words(`SuitePhone smbXML CSV ADP QIF QB PERQUEST Yahoo PaymentLink customerCenter webServices eBay
			restWebServices NLWebStore offlineClient SCIS Sync`),
			SOURCES,
		),
	itemTypes: () =>
		texts(
			words(`Group Description Discount EndGroup GiftCert Subtotal Service ShipItem TaxItem InvtPart Payment Expense
			NonInvtPart TaxGroup Kit Markup DwnLdItem OthCharge Assembly SubscriPlan`),
			ITEM_TYPES,
		),
	costEstimateTypes: () =>
		texts(
			words(
				'PREFVENDORRATE AVGCOST PURCHORDERRATE LASTPURCHPRICE MEMBERDEFINED CUSTOM ITEMDEFINED PURCHPRICE',
			),
		),
	siteMapPriorities: () => texts(words('0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0')),
};

const made = new Map<string, Record<string, string>>();

/** The options of `A|B` or of a shared list (`$countries`); made once. Throws RangeError for a list that is not there. */
export function optionsOf(ids: string): Record<string, string> {
	let options = made.get(ids);
	if (!options) {
		options = ids.startsWith('$') ? shared(ids.slice(1)) : texts(ids.split('|'));
		made.set(ids, options);
	}
	return options;
}

function shared(name: string): Record<string, string> {
	if (!Object.hasOwn(SHARED, name)) throw new RangeError(`No shared enumeration ${name}.`);
	return SHARED[name]();
}
