// Well-known companies, charities, agencies, unions, clubs, brands and media, their words joined by _: general knowledge.
// For names that do not show by themselves what they are; names that are common words, too, count when nothing speaks against.

const ONE_WORD = `
acas accenture acer actionaid activision adidas adobe aer_lingus airbnb airbus alcoa aldi alibaba allianz alphabet
alstom altria amazon amd amnesty antofagasta arsenal bernstein wedbush ipsos nespresso nasdaq opec pemex rolex sberbank apple aramco arcadia arcelormittal asda aslef asml asos astellas
astrazeneca atos audi autocar aviva axa babcock baidu balfour barclaycard barclays bayer bayern benfica bentley
bethesda bhp billboard bioware birkenstock bitdefender blackberry blackrock blackstone blizzard bloomberg boeing
boohoo boots bosch bosideng bouygues bp breitbart britvic broadcom bungie burberry buzzfeed bytedance cadbury caixin
canon capcom capgemini carillion carlsberg carlyle carrefour caterpillar celtic cemex centrica chanel chelsea chevron
cineworld cisco citigroup cloudflare coinbase comcast compaq continental costco coursera covestro crimestoppers
crisis crunchyroll currys daimler danone debenhams deepmind deliveroo dell deloitte deutsche diageo discord disney
dixons dominos doordash dreamworks dropbox dyson easyjet ebay electrolux emaar emirates enel engie eni epic equinor
ericsson etihad euronext europol evergrande everton evonik expedia experian exxonmobil facebook fatface fedex
ferguson ferrari fiat fidelity fifa fitbit fitch flipkart flybe foxconn frontex fujitsu gallup gamestop gartner
gazprom geely genentech getir gilead github glencore gofundme google greencore greenpeace greggs groupon grubhub
guinness haleon halfords halifax hamleys hasbro heineken henkel hermes hershey hilton hiscox hitachi holcim homebase
honda honeywell hotpoint huawei hulu hyundai iberdrola iberia ikea imax imf indigo infosys ing instagram intel
interpol intuit itv jaguar jefferies jetstar jumia juventus kaspersky kingfisher klarna komatsu konami kpmg kraft
kroger ladbrokes lazio lego lenovo lexus lidl lilly linkedin lloyds lockheed logitech lufthansa lukoil lyft macquarie
maersk mahindra marriott mastercard matalan mattel mazda mckinsey mercedes merck meta microsoft mind mintel
mitsubishi moderna moneybox monsanto monzo moonpig morningstar morrisons motorola msf mulberry mumsnet nasa nasdaq
nationwide nato natwest nestle nestlé netflix netmums newcastle newsweek nielsen nike nikon nintendo nissan nokia
nomura northrop novartis novavax nvidia ocado ofcom ofgem ofqual ofsted ofwat openai oracle oxfam palantir panasonic
paramount patagonia paypal peacocks pearson peloton pepsi pepsico petrobras petronas peugeot pfizer pimco pinterest
pixar playstation politico polygon porsche poundland primark prudential publicis puma pwc qantas qualcomm rabobank
rangers raytheon reddit redrow refinitiv renault reuters revolut richemont rightmove rivian roblox roche rolls-royce
rosneft rspb rspca ryanair sabic sabmiller safaricom sainsburys salesforce samaritans samsung sanofi santander saudia
savills scania scope scotrail seat sega sennheiser serco shazam shein shell shelter shopify siemens sinopec sinovac
skoda sky skype skyscanner slack smiths snapchat softbank sony soundcloud southeastern spacex spar spotify
squarespace stagecoach starbucks starling steam stellantis stonewall strava stripe subaru substack subway superdrug
suzuki swatch swiggy swissport syngenta target telefonica telefónica telegram telstra temu tencent tesco tesla
thameslink ticketmaster tiktok tinder toshiba tottenham toyota trainline tripadvisor trivago trustpilot tsmc tumblr
twitch twitter uber ubisoft ucas uefa unicef unilever uniqlo unison unite universal unocal vale valve vattenfall
veolia verizon viacom vice vinted visa vivendi vizio vodafone volkswagen volvo wada waitrose walmart warner wayfair
waymo wendys wetherspoon wetherspoons whatsapp whitbread whsmith wickes wikipedia wilko wipro wirecard wizz woolwich
woolworths xbox xerox xiaomi yahoo yelp yodel yougov youtube zalando zara zipcar zomato zoopla zynga ørsted
`;

const SEVERAL_WORDS = `
aam_aadmi_party abu_dhabi_national_oil_company access_bank adani_group adani_ports aer_lingus age_uk air_arabia
air_canada air_france air_india air_new_zealand al_ahly al_hilal al_jazeera al_nassr all_blacks
alternative_for_germany american_airlines american_express amnesty_international arab_league associated_press
aston_martin aston_villa atlético_madrid avanti_west_coast axis_bank bae_systems bajaj_auto bangladesh_cricket_board
bank_of_america bank_of_england bank_of_scotland barnardo's battersea_dogs_and_cats_home bayern_munich bbc_news
bbc_sport berkshire_hathaway best_buy best_for_britain bharatiya_janata_party bharti_airtel big_issue
black_lives_matter blackburn_rovers blue_cross blue_origin blue_peter board_of_control_for_cricket_in_india body_shop
brighton_and_hove_albion british_airways british_gas british_heart_foundation british_red_cross british_steel
burger_king cambridge_analytica campaign_for_real_ale cancer_research_uk capital_economics cd_projekt_red
center_parcs channel_4 channel_5 charles_schwab china_mobile christian_aid christie's citizens_advice city_of_london
coca-cola coca_cola comic_relief confederation_of_british_industry congress_party court_of_appeal credit_suisse
cricket_australia cricket_ireland cricket_scotland crown_estate crown_prosecution_service crystal_palace
daily_express daily_mail daily_mirror daily_star daily_telegraph dangote_cement dangote_group
data_protection_commission delta_air_lines deutsche_bahn deutsche_bank diabetes_uk doctors_without_borders domino's
domino's_pizza dow_jones downing_street dp_world dr_martens dubai_holding dubai_islamic_bank dubai_tourism
duke_energy east_midlands_railway electronic_arts eli_lilly emirates_airline emirates_nbd energy_uk english_heritage
epic_games equity_bank estée_lauder etihad_airways eton_college extinction_rebellion federal_reserve
federation_of_small_businesses first_abu_dhabi_bank first_bus first_group flydubai_airline formula_1 formula_e
formula_one fortnum_&_mason four_seasons fox_news free_syrian_army friends_of_the_earth fujifilm_holdings gb_news
general_dynamics general_electric general_mills general_motors geological_survey_of_india girl_guides girlguiding_uk
goldman_sachs grant_thornton great_british_energy great_ormond_street_hospital great_western_railway guide_dogs
gulf_news h&m habitat_for_humanity harley-davidson harvey_nichols hdfc_bank help_for_heroes hewlett_packard
historic_england home_depot hong_kong_airlines hope_not_hate human_rights_watch hyundai_motor icici_bank
independent_age indian_national_congress institute_for_fiscal_studies institute_of_directors
international_monetary_fund islamic_relief islamic_state j.p._morgan jaguar_land_rover jet2_holidays
john_lewis_partnership johnson_&_johnson jp_morgan just_eat just_stop_oil kellogg's kenya_airways kfc
king's_college_london knight_frank koch_industries kohl's kotak_mahindra_bank land_rover land_securities
larsen_&_toubro led_by_donkeys lego_group levi's liberty_global lloyd's lloyd's_of_london lloyds_bank
lloyds_banking_group local_government_association lockheed_martin lord's louis_vuitton lowe's
macmillan_cancer_support macy's madame_tussauds major_league_baseball major_league_soccer make-a-wish make_a_wish
marks_&_spencer marks_and_spencer maruti_suzuki medical_research_council memphis_grizzlies mercedes-benz
merrill_lynch met_office mitchells_&_butlers moody's morgan_stanley mothers_against_drunk_driving
motor_neurone_disease_association mtn_group médecins_sans_frontières nando's national_audit_office national_express
national_farmers_union national_grid national_highways national_rail national_theatre national_trust natural_england
natural_resources_wales network_rail new_york_times news_corp nhs_england nhs_providers nhs_scotland no_10
northern_rail northern_trains norwegian_air novo_nordisk number_10 o'reilly_media old_mutual oxford_economics
oxford_nanopore pakistan_cricket_board pantheon_macroeconomics parkinson's_uk passport_office peel_ports plaid_cymru
planned_parenthood post_office premier_inn premier_league press_association prince's_trust princess_cruises
procter_&_gamble proud_boys public_health_england public_health_scotland punjab_national_bank qatar_airways
qatar_energy radio_1 radio_2 radio_4 radio_5_live radio_free_asia real_betis real_madrid real_sociedad red_bull
red_crescent red_cross reform_uk refugee_action refugee_council reliance_industries reliance_jio
reporters_without_borders reserve_bank_of_australia reserve_bank_of_india resolution_foundation right_to_life
rio_tinto riot_games rockstar_games rolling_stone rolls_royce royal_bank_of_scotland royal_dutch_shell
royal_jordanian royal_mail royal_navy s&p_global saudi_arabian_airlines saudi_aramco save_the_children scotland_yard
scottish_enterprise scottish_power sea_shepherd sinn_fein sinn_féin sky_news sky_sports
society_of_motor_manufacturers_and_traders sotheby's south_western_railway southern_water sport_england sport_relief
sports_direct square_enix sri_lanka_cricket st_john_ambulance standard_&_poor's standard_chartered starling_bank
state_bank_of_india stop_hate_uk stop_the_war stop_the_war_coalition strathclyde_partnership_for_transport sun_pharma
surfers_against_sewage surrey_police swiss_re take-two_interactive tata_consultancy_services tata_motors tata_steel
taylor_wimpey teach_first tech_mahindra teenage_cancer_trust terrence_higgins_trust tesco_bank thames_water
the_trussell_trust thomas_cook tk_maxx toys_r_us trades_union_congress transparency_international
transpennine_express transport_focus transport_for_london transport_for_wales trip_advisor trussell_trust uber_eats
uk_athletics uk_finance uk_hospitality uk_music uk_sport unite_the_union united_airlines united_spirits
universal_music us_soccer usa_gymnastics usa_swimming usa_track_and_field victim_support victoria's_secret
virgin_atlantic virgin_media virgin_media_o2 virgin_money visit_britain visit_england visit_scotland visit_wales
vodafone_idea voice_of_america vote_leave wall_street_journal walt_disney warner_bros warner_music wells_fargo
welsh_water west_ham_united white_house wizz_air women's_aid women's_institute world_aquatics world_athletics
world_bank world_health_organization world_rugby world_triathlon world_vision world_wildlife_fund yorkshire_water
young_minds youth_hostels_association zenith_bank zero_hedge
`;

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Names of one word. */
export const KNOWN_ORGANISATIONS: ReadonlySet<string> = list(ONE_WORD);

/** Names of several words, whose small words, offices, figures and endings in ’s belong to them. */
export const KNOWN_LONG_ORGANISATIONS: ReadonlySet<string> = list(SEVERAL_WORDS);
